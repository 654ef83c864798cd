//! Examples; see the files beside this package.
