"""The issuing desk (统一出件): finding a document, printing it once, handing it over, settling a sheet's fate."""
