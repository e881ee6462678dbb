# Överlevnad, median och log-rank enligt R:s survival, för jämförelse med våra.
# Rscript overlevnad.R perioder.csv kurvor.csv medianer.csv skillnader.csv
suppressMessages(library(survival))
filer <- commandArgs(trailingOnly = TRUE)
perioder <- read.csv(filer[1])
kurvor <- list()
medianer <- list()
skillnader <- list()
for (prov in unique(perioder$prov)) {
  rader <- perioder[perioder$prov == prov, ]
  for (grupp in unique(rader$grupp)) {
    egna <- rader[rader$grupp == grupp, ]
    fit <- survfit(Surv(langd, avslutad) ~ 1, data = egna, conf.type = "log-log")
    kurvor[[length(kurvor) + 1]] <- data.frame(
      prov, grupp,
      nr = fit$time, under_risk = fit$n.risk, avslut = fit$n.event, censurerade = fit$n.censor,
      overlevnad = fit$surv, nedre = fit$lower, ovre = fit$upper)
    tabell <- summary(fit)$table
    medianer[[length(medianer) + 1]] <- data.frame(
      prov, grupp,
      varde = tabell["median"], nedre = tabell["0.95LCL"], ovre = tabell["0.95UCL"])
  }
  if (length(unique(rader$grupp)) > 1) {
    # Slutar alla samtidigt finns ingen spridning att mäta skillnaden med.
    skillnad <- tryCatch(
      survdiff(Surv(langd, avslutad) ~ grupp, data = rader),
      error = function(fel) NULL)
    if (!is.null(skillnad) && sum(skillnad$exp > 0) > 1) {
      skillnader[[length(skillnader) + 1]] <- data.frame(
        prov, chi2 = skillnad$chisq, frihetsgrader = sum(skillnad$exp > 0) - 1,
        p = skillnad$pvalue)
    }
  }
}
skriv <- function(tabeller, fil) {
  write.csv(format(do.call(rbind, tabeller), digits = 17, trim = TRUE), fil,
    row.names = FALSE, quote = FALSE)
}
skriv(kurvor, filer[2])
skriv(medianer, filer[3])
skriv(skillnader, filer[4])
