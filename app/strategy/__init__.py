"""What follows from the strategy: levels, the chain, sums, loops, checks. Pure functions over the state."""
