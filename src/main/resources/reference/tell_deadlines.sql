-- Writes the closing day of each data year, where it is not written yet or has changed.
insert into reference.reporting_deadline (year, due_on)
select year, day::date from unnest(:years::integer[], :closingDays::text[]) closing (year, day)
on conflict (year) do update set due_on = excluded.due_on
where reporting_deadline.due_on <> excluded.due_on
