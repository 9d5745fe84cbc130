"""The ledger of numbered blank paper (空白证照): every sheet accounted for, from receipt to document."""
