"""What follows from indicators: progress, what is expected by a date, status, checks I1–I11."""
