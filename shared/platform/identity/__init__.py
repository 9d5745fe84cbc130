"""Who stands at a hall without a card: codes of a citizen's own page, codes sent to a citizen's phone."""
