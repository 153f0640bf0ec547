"""Run rules over pages, apply fixes, prove and write them."""
