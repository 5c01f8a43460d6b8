-- The largest cities first: an index of the other order has those without a known population at the wrong end.
CREATE INDEX "city_population_desc_id_idx" ON "city"("population" DESC NULLS LAST, "id");
