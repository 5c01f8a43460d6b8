-- Cities with the fewest projects first: where many have equally few, the other order's index would have them all sorted by their number.
CREATE INDEX "project_total_city_order_up" ON "project_total" ("edition_id", "projects", "city_id")
  WHERE "theme_id" = 0 AND "city_id" > 0;
