"""What is picked: quotes with their receipts."""
