# filled with the sources of ui/
