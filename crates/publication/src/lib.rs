//! The year's results in public: documents, pages, open data, archive.
