"""What the desktop shows. The only room that knows `iface`; it runs the registered algorithms by id."""
