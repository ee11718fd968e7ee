package id.lumbung;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The Spring context of every command that touches the database. */
@SpringBootApplication
public class LumbungApplication {}
