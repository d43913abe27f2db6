"""The fictitious commune: a deterministic parcel layer, a certificate list and the truth about their defects."""
