/** Tables of kept views and of what a product aims at. */
export interface ViewTables {
  saved_view: {
    id: string;
    product_id: string;
    owner_id: string;
    name: string;
    page: string;
    search: string;
    shared: number;
    version: number;
    updated_at: number;
    updated_by: string;
    deleted_at: number;
  };
  balance_target: {
    product_id: string;
    business: number;
    feature: number;
    customer: number;
    updated_at: number;
    updated_by: string;
  };
}
