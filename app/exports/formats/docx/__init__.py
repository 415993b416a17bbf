"""What python-docx leaves to be done by hand: styles, directions, faces of other scripts, header rows."""
