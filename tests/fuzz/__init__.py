"""Bad input never crashes: every codec's promise, held against bytes that a fuzzer makes up (`make fuzz`)."""
