"""Code scanners: what reads QR codes and barcodes off a phone or a paper."""
