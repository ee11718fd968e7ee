package id.lumbung.judging;

import id.lumbung.validation.LayoutDrift;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Furnishes the room, but for what the settings of submissions decide. */
@Configuration(proxyBeanMethods = false)
@Import({LayoutDrift.class, LayoutWatch.class})
public class JudgingConfiguration {}
