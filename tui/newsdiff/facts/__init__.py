"""What is named, counted, dated and quoted in each article, and merged across a story."""
