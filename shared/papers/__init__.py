"""What is printed: ticket slips, notices and certificates, their seal picture and their verification code."""
