-- One row per observation behind the figure :measure, its parts :one, :two and :three, of area :area and
-- data year :year: where it stands, and what it adds. Tables without a schema are mart's, or temporary
-- ones of the same shape for a past moment.
select e.submission, e.sheet, e.row, e.district_code, e.adds
from (
  select
    b.submission_id as submission,
    b.sheet::integer,
    b.row,
    b.district_code,
    case :measure
      when 'workers' then
        case when :one <> 'productive' or b.is_productive then b.workers end
      when 'workers_by_sex' then
        case :one
          when 'female' then b.workers_female
          when 'male' then b.workers_male
          else nullif(
            coalesce(b.workers, 0) - coalesce(b.workers_male, 0) - coalesce(b.workers_female, 0), 0)
        end
      when 'sector' then
        case
          when coalesce(b.kbli_section, 'unknown') = :one
            and :two in ('all', coalesce(b.kbli_division, 'unknown'))
            then case :three when 'workers' then b.workers else 1 end
        end
      when 'owners' then
        case
          when row_number() over (
            partition by coalesce(b.owner_id, -b.business_id)
            order by b.submission_id, b.sheet, b.row
          ) = 1 then 1
        end
      else
        case
          when case :measure
            when 'stock' then true
            when 'class' then
              :two = coalesce(
                case :one
                  when 'reported' then b.class_reported
                  when 'uu20' then b.class_uu20
                  when 'pp7' then b.class_pp7
                  when 'bps' then b.class_bps
                end,
                'unknown')
            when 'programme' then
              (:two = 'all' or b.is_food_producer)
              and case :one
                when 'nib' then b.has_nib
                when 'halal' then b.halal_status = 'yes'
                when 'pirt' then b.pirt_status = 'yes'
                when 'formal_finance' then b.has_formal_finance
                when 'mentoring' then b.has_mentoring
              end
            when 'market' then
              case
                when :two <> 'all' then :two = any (string_to_array(b.export_countries, ','))
                when :one = 'asean' then
                  string_to_array(b.export_countries, ',')
                    && array['BN', 'KH', 'LA', 'MM', 'MY', 'PH', 'SG', 'TH', 'TL', 'VN']
                else :one = coalesce(b.market_reach, 'unknown')
              end
            when 'ownership' then
              :one = coalesce(b.owner_sex, 'unknown')
              and :two in ('all', coalesce(b.kbli_section, 'unknown'))
              and :three in ('all', coalesce(b.class_pp7, 'unknown'))
            when 'sales_band' then :one = coalesce(b.sales_band, 'unknown')
            when 'digital' then
              case :one
                when 'social_media' then b.has_social_media
                when 'marketplace' then b.has_marketplace
                else b.has_social_media or b.has_marketplace
              end
          end then 1
        end
    end::bigint as adds
  from business_year b
  where b.year = :year
    and b.is_stock
    and :area in (left(b.regency_code, 2), b.regency_code, b.district_code)
) e
where e.adds is not null
order by e.submission, e.sheet, e.row
