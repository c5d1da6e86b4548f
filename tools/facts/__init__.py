"""What tools/build/knowledge.py is made of: one file a table."""
