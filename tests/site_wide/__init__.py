"""What must hold on every page of the site, for everyone who may open it, in a place whose year is played."""
