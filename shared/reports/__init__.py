"""What a day in the hall was like: figures from the queue's intervals, on screen, as PDF and as a workbook."""
