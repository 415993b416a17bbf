"""What the encoders share whose weights are read by numpy: a transformer of BERT's kind, and its tokenizers.

`layers.py` computes, `unigram.py` and `wordpiece.py` cut texts into pieces, `carried.py` finds the weights.
"""
