"""What the product promises to be fast at, measured against a floor in the same run (`make bench`)."""
