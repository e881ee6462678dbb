-- Mått som ProCapita inte kan ge, med skäl; delvis om raden också har andra källor (tables.md 1).
CREATE OR REPLACE TEMPORARY FUNCTION saknas_i_procapita(delvis BOOLEAN)
RETURNS STRING
RETURN array_join(transform(
  array('planerade_timmar', 'planerade_timmar_ursprungliga', 'planerade_personaltimmar',
    'utforda_timmar_ursprungliga', 'utforda_i_plan_timmar', 'oplanerade_timmar',
    'planfoljsam_timmar', 'installda_timmar', 'avbojda_timmar', 'planerade_besok',
    'oplanerade_besok', 'ej_rapporterade_besok', 'besok_i_tid', 'manuella_besok',
    'ej_godkanda_timmar'),
  matt -> concat(matt, CASE WHEN delvis THEN '=delvis_finns_ej_i_procapita'
    ELSE '=finns_ej_i_procapita' END)), ';')
