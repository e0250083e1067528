# filled with the sources of core/desk
