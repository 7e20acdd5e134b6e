import type { ClientDesk, MasterDesk } from "../../../dialogue/desk.ts";
import type { Tool } from "../tool.ts";
import { changePricesTool } from "./change-prices.ts";
import { changeServiceTool } from "./change-service.ts";
import { prices } from "./prices.ts";

export const catalogTools: readonly Tool<ClientDesk>[] = [prices];

export const ownCatalogTools: readonly Tool<MasterDesk>[] = [changePricesTool, changeServiceTool];
