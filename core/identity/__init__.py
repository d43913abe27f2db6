"""Who a parcel is: the land code and, later, the nationwide identifier."""
