#!/usr/bin/env bash
# The Python packages that ours are measured against, in a virtual environment outside the repository:
#
#     bash benches/peers/venv.sh DIR
#     ISNAD_PEERS_PYTHON=DIR/bin/python cargo bench -p isnad-benches --features peers --bench normalize
#     ISNAD_PEERS_PYTHON=DIR/bin/python cargo bench -p isnad-benches --features peers --bench gazetteer
#
# CAMeL Tools goes in without what it depends on: its character tools need none of it.
set -euo pipefail
dir=${1:?usage: venv.sh DIR}
python3 -m venv "$dir"
"$dir/bin/pip" install -q arabic-norm==0.1.0 arabic-normalize==0.1.0 pyarabic==0.6.15 emoji
"$dir/bin/pip" install -q pyahocorasick==2.3.1 flashtext==2.7 spacy==3.8.18
"$dir/bin/pip" install -q --no-deps camel-tools==1.6.0
# Asks for Python 3.12.
"$dir/bin/pip" install -q araclean==0.3.0 || echo "araclean is left out"
