"""What the issuing desk shows and does, without a widget."""
