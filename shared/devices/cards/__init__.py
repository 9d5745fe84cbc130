"""Resident ID card readers (居民身份证阅读机具)."""
