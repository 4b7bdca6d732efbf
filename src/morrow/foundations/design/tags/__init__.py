"""What the tags do, by kind: words, blocks round content, parts drawn from values, the frame of a page."""
