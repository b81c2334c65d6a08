select
    md5(place) as place_key,
    place as place_name,
    cast(count(*) as bigint) as figure_count
from {{ ref('stg_figures') }}
where place is not null
group by place
