"""Where commands become events: batches, ops, and the bus that says a café has grown."""
