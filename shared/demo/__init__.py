"""One visit through the whole product: emulated devices, the real programs, a hand that touches them."""
