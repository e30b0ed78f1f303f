-- What is taught, as data with a version and a source.

create table public.frameworks (
  id uuid primary key,
  code text not null,
  version integer not null check (version > 0),
  name jsonb not null,
  source text not null,
  rules jsonb not null,
  is_current boolean not null default false,
  changed_in bigint not null default private.transaction_number(),
  unique (code, version)
);
comment on column public.frameworks.name is '{"vi": …, "en": …}, as every name in this file.';
comment on column public.frameworks.rules is
  'taught and alone, each a list of {codes, at_least, level} that must all hold. Ours until a plan states one.';
create unique index one_current_framework on public.frameworks (is_current) where is_current;
create trigger stamp_change before update on public.frameworks for each row execute function private.stamp_change();

create table public.skills (
  id uuid primary key,
  framework_id uuid not null references public.frameworks (id),
  code text not null,
  kind text not null check (kind in ('knowledge', 'skill', 'door_task')),
  trains text,
  name jsonb not null,
  position smallint not null,
  changed_in bigint not null default private.transaction_number(),
  unique (framework_id, code),
  check ((kind = 'door_task') = (trains is not null))
);
comment on column public.skills.trains is 'The code a door task counts for.';
create trigger stamp_change before update on public.skills for each row execute function private.stamp_change();

create table public.consent_texts (
  id uuid primary key,
  code text not null,
  version integer not null,
  words jsonb not null,
  valid_from date not null,
  changed_in bigint not null default private.transaction_number(),
  unique (code, version)
);
comment on table public.consent_texts is 'What is read aloud before a name is written down.';
create trigger stamp_change before update on public.consent_texts for each row execute function private.stamp_change();

grant select on public.frameworks, public.skills, public.consent_texts to authenticated;
alter table public.frameworks enable row level security;
create policy "members read the frameworks" on public.frameworks for select to authenticated using ((select private.is_member()));
alter table public.skills enable row level security;
create policy "members read the skills" on public.skills for select to authenticated using ((select private.is_member()));
alter table public.consent_texts enable row level security;
create policy "members read the consent wordings" on public.consent_texts for select to authenticated using ((select private.is_member()));

insert into public.frameworks (id, code, version, name, source, is_current, rules) values (
  '0b7f0a52-0000-4000-8000-000000000001', 'can-tho-2025', 1,
  '{"vi": "Khung kỹ năng số Cần Thơ 2025", "en": "Cần Thơ digital skills framework 2025"}',
  'Kế hoạch 01-KH/BCĐ Cần Thơ, 2025', true,
  '{"taught": [{"codes": ["K1", "K2"], "at_least": 1, "level": "shown"},
               {"codes": ["S1", "S2", "S3", "S4", "S5", "S6"], "at_least": 2, "level": "shown"}],
    "alone": [{"codes": ["S1"], "at_least": 1, "level": "alone"},
              {"codes": ["S5"], "at_least": 1, "level": "alone"},
              {"codes": ["S2", "S3", "S4", "S6"], "at_least": 1, "level": "alone"}]}'
);

insert into public.skills (id, framework_id, code, kind, trains, name, position)
select private.uuid_v5('0b7f0a52-0000-4000-8000-000000000001', code), '0b7f0a52-0000-4000-8000-000000000001',
  code, kind, trains, jsonb_build_object('vi', vi, 'en', en), position
from (values
  ('K1', 'knowledge', null, 'Chuyển đổi số là gì, được lợi gì', 'What digital change is and what it brings', 1),
  ('K2', 'knowledge', null, 'Công nghệ số trong sinh hoạt hằng ngày', 'Digital technology in daily life', 2),
  ('K3', 'knowledge', null, 'Ứng dụng AI phổ biến', 'Common AI applications', 3),
  ('S1', 'skill', null, 'Cài, cập nhật, gỡ ứng dụng', 'Installing, updating, removing apps', 4),
  ('S2', 'skill', null, 'Tìm và dùng thông tin', 'Finding and using information', 5),
  ('S3', 'skill', null, 'Liên lạc, chia sẻ ảnh và video', 'Keeping in touch, sharing photos and videos', 6),
  ('S4', 'skill', null, 'Chụp ảnh, quay, ghi âm, soạn thảo', 'Taking photos, recording, writing', 7),
  ('S5', 'skill', null, 'Giữ mật khẩu, phòng lừa đảo', 'Passwords and avoiding scams', 8),
  ('S6', 'skill', null, 'Giải quyết việc nhờ công nghệ số', 'Solving problems with digital tools', 9),
  ('vneid_level_2', 'door_task', 'S1', 'Cài VNeID mức 2', 'VNeID level 2', 10),
  ('public_services', 'door_task', 'S6', 'Dịch vụ công trực tuyến', 'Online public services', 11),
  ('payment', 'door_task', 'S6', 'Thanh toán điện tử', 'Paying by phone', 12),
  ('scam_awareness', 'door_task', 'S5', 'Nhận ra cuộc gọi lừa đảo', 'Recognising scam calls', 13),
  ('video_call', 'door_task', 'S3', 'Gọi video bằng Zalo', 'Video calls with Zalo', 14),
  ('health_book', 'door_task', 'S2', 'Sổ sức khỏe điện tử', 'Electronic health book', 15),
  ('learning_platform', 'door_task', 'K1', 'Học trên nền tảng Bình dân học vụ số', 'Learning on the movement''s platform', 16),
  ('ai_assistant', 'door_task', 'K3', 'Dùng trợ lý AI', 'Using an AI assistant', 17)
) as listed (code, kind, trains, vi, en, position);

insert into public.consent_texts (id, code, version, words, valid_from) values (
  '0b7f0a52-0000-4000-8000-0000000000c1', 'naming', 1,
  '{"vi": "Tổ xin ghi tên mình và những gì mình đã học. Chỉ tổ và phường xem. Muốn xóa lúc nào cũng được.",
    "en": "The team asks to write down your name and what you have learned. Only the team and the ward see it. You can have it erased at any time."}',
  '2026-01-01'
);

create function private.level_rank(level text) returns integer
language sql immutable
return case level when 'shown' then 1 when 'with_help' then 2 when 'alone' then 3 else 0 end;

create function private.meets_rule(rule jsonb, ranks jsonb) returns boolean
language sql immutable set search_path = '' as $$
  select coalesce(bool_and(
    (select count(*) from jsonb_array_elements_text(clause -> 'codes') as code
     where coalesce((ranks ->> code)::integer, 0) >= private.level_rank(clause ->> 'level'))
    >= (clause ->> 'at_least')::integer
  ), false)
  from jsonb_array_elements(rule) as clause
$$;
comment on function private.meets_rule is 'Twin of src/domain/meets-rule.ts: every clause has enough skills at its level. ranks: {code: 1–3}.';
