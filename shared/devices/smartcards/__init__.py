"""Contact chip cards in PC/SC readers; so far the social security card (社会保障卡)."""
