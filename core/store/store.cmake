# filled with the sources of core/store
