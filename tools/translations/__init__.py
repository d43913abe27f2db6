"""Collects what is to be translated, keeps `i18n/parcel_clean_vi.ts` and judges it."""
