"""What follows from the budget: sums, costs, estimates ahead, checks B1–B10. Integers and fractions."""
