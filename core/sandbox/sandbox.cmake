# filled with the sources of core/sandbox
