/** As many as the largest place takes. */
export const enrolled = 500

/** Beside the demo ward: a class today at one place, everybody with a seat and a phone number of their own. */
export const layClassSql = `
  insert into public.classes (id, ward_id, team_id, area_id, code, kind, mode, title, starts_at, ends_at, skills, created_by)
  select md5('class')::uuid, ward_id, team_id, area_id, 'sen999', kind, mode, 'Cả khu vực học gọi video', now(), now() + interval '3 hours',
    skills, created_by from public.classes where code = 'sen234';
  insert into public.class_venues (id, class_id, ward_id, neighbourhood_id, position, name, lon, lat, capacity)
  select md5('venue')::uuid, md5('class')::uuid, ward_id, neighbourhood_id, 1, 'Nhà văn hóa', lon, lat, ${enrolled}
  from public.class_venues where class_id = (select id from public.classes where code = 'sen234') and position = 1;
  insert into public.class_helpers (class_id, profile_id, role)
  select md5('class')::uuid, id, 'host' from public.profiles where sign_in_name = 'hanh';
  insert into public.enrolments (id, class_id, venue_id, status, called, phone, consent_text_id)
  select md5('enrolment ' || place)::uuid, md5('class')::uuid, md5('venue')::uuid, 'seat',
    family[1 + place % 8] || ' ' || middle[1 + place / 8 % 7] || ' ' || given[1 + place * 7 % 25],
    '+849' || lpad((place * 7919)::text, 8, '0'), (select id from public.consent_texts where code = 'class')
  from generate_series(1, ${enrolled}) as place, (select
    '{Nguyễn,Trần,Lê,Phạm,Huỳnh,Võ,Đặng,Bùi}'::text[] as family, '{Thị,Văn,Ngọc,Thị Mỹ,Minh,Thị Kim,Hữu}'::text[] as middle,
    '{Ẩn,Bảy,Bưởi,Chín,Cúc,Diễm,Dũng,Đào,Điệp,Giàu,Hạnh,Hiền,Huệ,Khang,Lan,Lành,Mận,Năm,Phúc,Sương,Tâm,Thơm,Út,Vân,Yến}'::text[] as given) as names;
`
