-- One row: the last time that somebody published a data year.
select max(published_at) as published_at
from mart.publication
