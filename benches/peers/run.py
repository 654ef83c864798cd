#!/usr/bin/env python3
"""The Python packages at the jobs of the comparison. Called by it (benches/compare); not meant to be run by hand.

    run.py INPUT.json > OUTPUT.jsonl

INPUT: {"articles": [str], "names": [str], "rounds": int, "seconds": float}. OUTPUT: for each job and package a line
{"job", "peer", "version", "seconds", "bytes", "output": [[str, ...] an article]}; where a package is missing, {"missing": name}.
The output is what is compared; the time is the sum of each article's fastest round, over as many articles as fit into the seconds.
"""
import importlib
import importlib.metadata
import json
import sys
import time


def measure(work, articles, rounds, seconds):
    """The output for each article, and the sum of the fastest times of the first of them that fit."""
    output, sizes, start = [], 0, time.perf_counter()
    for text in articles:
        output.append(work(text))
        sizes += len(text.encode())
        if time.perf_counter() - start > seconds:
            break
    fastest = [float("inf")] * len(output)
    for _ in range(rounds):
        for i, text in enumerate(articles[: len(output)]):
            start = time.perf_counter()
            work(text)
            fastest[i] = min(fastest[i], time.perf_counter() - start)
    return {"seconds": sum(fastest), "bytes": sizes, "output": output}


def jobs(names):
    """Job, package, how to make the function that does it: text to a list of strings."""

    def pyarabic():
        from pyarabic import araby

        def fold(text):
            text = araby.strip_tatweel(araby.strip_tashkeel(text))
            return [araby.normalize_teh(araby.normalize_ligature(araby.normalize_hamza(text)))]

        return fold

    def camel():
        from camel_tools.utils.dediac import dediac_ar
        from camel_tools.utils.normalize import normalize_alef_ar, normalize_alef_maksura_ar, normalize_teh_marbuta_ar, normalize_unicode

        def fold(text):
            return [normalize_teh_marbuta_ar(normalize_alef_maksura_ar(normalize_alef_ar(dediac_ar(normalize_unicode(text)))))]

        return fold

    def arabic_norm():
        import arabic_norm

        return lambda text: [arabic_norm.normalize(text)]

    def arabic_normalize():
        import arabic_normalize

        return lambda text: [arabic_normalize.normalize_for_search(text)]

    def araclean():
        import araclean

        return lambda text: [araclean.normalize(text, profile="search")]

    yield "fold, as PyArabic", "PyArabic", "pyarabic", pyarabic
    yield "fold, as CAMeL Tools", "CAMeL Tools", "camel-tools", camel
    yield "fold, for search", "arabic-norm", "arabic-norm", arabic_norm
    yield "fold, for search", "arabic-normalize", "arabic-normalize", arabic_normalize
    yield "fold, for search", "araclean", "araclean", araclean

    def camel_words():
        from camel_tools.tokenizers.word import simple_word_tokenize

        return simple_word_tokenize

    def pyarabic_words():
        from pyarabic import araby

        return araby.tokenize

    def nltk_words():
        from nltk.tokenize import wordpunct_tokenize

        return wordpunct_tokenize

    def spacy_words():
        import spacy

        tokenize = spacy.blank("ar").tokenizer
        return lambda text: [token.text for token in tokenize(text)]

    yield "words", "CAMeL Tools", "camel-tools", camel_words
    yield "words", "PyArabic", "pyarabic", pyarabic_words
    yield "words", "NLTK wordpunct", "nltk", nltk_words
    yield "words", "spaCy blank(ar)", "spacy", spacy_words

    def pyarabic_sentences():
        from pyarabic import araby

        return araby.sentence_tokenize

    def spacy_sentences():
        import spacy

        nlp = spacy.blank("ar")
        nlp.add_pipe("sentencizer")
        nlp.max_length = 10_000_000
        return lambda text: [sentence.text for sentence in nlp(text).sents]

    def nltk_sentences():
        from nltk.tokenize.punkt import PunktSentenceTokenizer

        return PunktSentenceTokenizer().tokenize

    yield "sentences", "PyArabic", "pyarabic", pyarabic_sentences
    yield "sentences", "spaCy sentencizer", "spacy", spacy_sentences
    yield "sentences", "NLTK Punkt, untrained", "nltk", nltk_sentences

    def nltk_stems():
        from nltk.stem.snowball import SnowballStemmer
        from nltk.tokenize import wordpunct_tokenize

        stem = SnowballStemmer("arabic").stem
        return lambda text: [stem(word) for word in wordpunct_tokenize(text)]

    def arabic_normalize_stems():
        import arabic_normalize

        return arabic_normalize.search_terms

    yield "words without clitics", "NLTK Snowball", "nltk", nltk_stems
    yield "words without clitics", "arabic-normalize", "arabic-normalize", arabic_normalize_stems

    def flashtext():
        from flashtext import KeywordProcessor

        processor = KeywordProcessor(case_sensitive=True)
        for name in names:
            processor.add_keyword(name)
        return processor.extract_keywords

    def pyahocorasick():
        import ahocorasick

        automaton = ahocorasick.Automaton()
        for name in names:
            automaton.add_word(name, name)
        automaton.make_automaton()
        return lambda text: [name for _, name in automaton.iter_long(text)]

    def phrase_matcher():
        import spacy
        from spacy.matcher import PhraseMatcher

        nlp = spacy.blank("ar")
        matcher = PhraseMatcher(nlp.vocab)
        matcher.add("name", list(nlp.tokenizer.pipe(names)))

        def find(text):
            doc = nlp.make_doc(text)
            return [doc[start:end].text for _, start, end in matcher(doc)]

        return find

    yield "names", "flashtext", "flashtext", flashtext
    yield "names", "pyahocorasick", "pyahocorasick", pyahocorasick
    yield "names", "spaCy PhraseMatcher", "spacy", phrase_matcher


def main(path):
    with open(path, encoding="utf-8") as file:
        given = json.load(file)
    for job, peer, package, make in jobs(given["names"]):
        line = {"job": job, "peer": peer}
        try:
            line["version"] = importlib.metadata.version(package)
            line |= measure(make(), given["articles"], given["rounds"], given["seconds"])
        except (ImportError, SyntaxError) as error:
            line["missing"] = str(error)
        print(json.dumps(line, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
