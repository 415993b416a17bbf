"""Known patterns of loops (Senge 1990; Kim 1992; Braun 2002), offered as questions to people."""
