"""What is kept: the notebook of marks and copies, places, corrections."""
