-- The seed of a new workspace makes way for the sample company. The rows that are copied in refer to each other correctly;
-- checking each reference again would take longer than the copying.
SET session_replication_role = replica;

UPDATE "Workspace" SET "BaseCurrency" = 'USD', "TimeZone" = 'UTC';
DELETE FROM "Stages";
DELETE FROM "Pipelines";

-- The seeded tiers get the sample's ids and names; the rules, which are kept as text, name the tiers by their ids.
CREATE TEMPORARY TABLE sample_tiers AS
SELECT t."Id" AS seeded, sample.id, sample.name
FROM (VALUES
  ('Ordinary', '00000000-0000-7000-8000-000000000001'::uuid, 'Bronze'),
  ('Potential', '00000000-0000-7000-8000-000000000002'::uuid, 'Silver'),
  ('Key', '00000000-0000-7000-8000-000000000003'::uuid, 'Gold'),
  ('Strategic', '00000000-0000-7000-8000-000000000004'::uuid, 'Platinum')) sample(key, id, name)
JOIN "Tiers" t ON t."Key" = sample.key;

UPDATE "Tiers" SET "Id" = id, "NameEn" = name, "NameZh" = name
FROM sample_tiers WHERE "Id" = seeded;

DO $$
DECLARE tier sample_tiers;
BEGIN
  FOR tier IN SELECT * FROM sample_tiers LOOP
    UPDATE "TierRuleSets" SET "Rules" = replace("Rules", tier.seeded::text, tier.id::text);
  END LOOP;
END $$;

-- The seeded administrator steps aside: the sample's users are numbered from 1.
UPDATE "Users" SET "Number" = 1000 WHERE "UserName" = 'admin';
