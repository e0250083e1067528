# filled with the sources of core/atmos
